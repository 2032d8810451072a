import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reference } from '../../../../shared/central-api/schema.ts';
import { acceptedTypes } from '../../../../central/documents/media-type.ts';
import { routes } from '../../../../shared/central-api/routes.ts';
import { call } from '../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../rig/engine.ts';

/** What every workstation asks first: is it there, what does it speak, which numbers hold. */
export function describeReference(engine: Engine): void {
  describe(`reference data on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());

    it('says which database stands behind it', async () => {
      const { json } = await call(centre.url, 'GET', '/v1/health');
      expect(json['status']).toBe('ok');
      expect(json['database']).toBe(engine.name === 'PGlite' ? 'pglite' : 'postgresql');
    });

    it('serves pack, calendar and directory in one answer that fits the contract', async () => {
      const { status, json } = await call(centre.url, 'GET', '/v1/reference', { token: centre.first });
      expect(status).toBe(200);
      const served = reference.parse(json);
      expect(served.policyPack.version).toBe('sample-2026.1');
      expect(Object.keys(served.calendar.years)).toContain('2026');
      expect(served.directory.institutions.length).toBeGreaterThan(10);
    });

    it('describes every route of the table in OpenAPI 3.1, with national names and resolvable references', async () => {
      const { json, text } = await call(centre.url, 'GET', '/openapi.json');
      expect(json['openapi']).toBe('3.1.0');
      for (const [id, route] of Object.entries(routes)) {
        expect(json['paths'][route.path][route.method.toLowerCase()].operationId).toBe(id);
      }
      const upload = json['paths']['/v1/documents'].post;
      expect(Object.keys(upload.requestBody.content)).toEqual(acceptedTypes);
      expect(upload.security).toEqual([{ channel: [] }]);
      expect(json['components'].securitySchemes.channel).toMatchObject({ type: 'http', scheme: 'bearer' });
      expect(Object.keys(json['components'].schemas.Case.properties)).toContain('trt_dcla_detl_sn');
      const named = new Set(Object.keys(json['components'].schemas));
      const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
      expect(references.length).toBeGreaterThan(10);
      for (const target of references) expect(named).toContain(target.replace('#/components/schemas/', ''));
    });
  });
}
