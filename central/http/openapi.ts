import * as z from 'zod';
import { wireCase, wireDocument, wireItem, wirePerson } from '../../shared/central-api/national-fields.ts';
import { routes, type Route } from '../../shared/central-api/routes.ts';
import {
  apiVersion,
  change,
  opinionAnswer,
  opinionRequest,
  problem,
  reference,
  signInAnswer,
} from '../../shared/central-api/schema.ts';
import { account } from '../../shared/domain/account.ts';
import { caseId, opinionId, sha256 } from '../../shared/domain/identifiers.ts';
import { sealProposal } from '../../shared/central-api/seal-samples.ts';
import { sealSample, sealSampleId } from '../../shared/domain/seal-sample.ts';
import { opinion } from '../../shared/domain/opinion.ts';
import { readings } from '../../shared/readings/schema.ts';
import { policyPack } from '../../shared/policy/schema.ts';
import { uploadPath } from './upload-path.ts';

type Json = Record<string, unknown>;

/** Schemas that get a name of their own in the document. */
const named: Readonly<Record<string, z.ZodType>> = {
  Account: account,
  Person: wirePerson,
  DiseaseItem: wireItem,
  Document: wireDocument,
  Case: wireCase,
  Change: change,
  Opinion: opinion,
  OpinionRequest: opinionRequest,
  OpinionAnswer: opinionAnswer,
  Readings: readings,
  SealSample: sealSample,
  SealProposal: sealProposal,
  SignInAnswer: signInAnswer,
  PolicyPack: policyPack,
  Reference: reference,
  Problem: problem,
};

const pathSchemas: Readonly<Record<string, z.ZodType>> = {
  caseId,
  opinionId,
  sha256,
  sampleId: sealSampleId,
};

const componentPath = '#/components/schemas/';

/**
 * The API as an OpenAPI 3.1 document, generated from the shared route table and schemas: what is documented is what
 * is parsed. Schemas show the wire side, with the national field names.
 */
export function openApiDocument(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const anonymous: Record<string, z.ZodType> = {};
  for (const [id, route] of Object.entries(routes) as [string, Route][]) {
    for (const [part, schema] of Object.entries({
      Body: route.body,
      Query: route.query,
      Answer: route.answer,
    })) {
      if (schema instanceof z.ZodType && registry.get(schema) === undefined) {
        anonymous[`${id}${part}`] = schema;
        registry.add(schema, { id: `${id}${part}` });
      }
    }
  }
  for (const [name, schema] of Object.entries(pathSchemas)) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `${componentPath}${id}` });
  const inline = (schema: z.ZodType): Json => plain(schemas[registry.get(schema)!.id] as Json);
  const refer = (schema: z.ZodType): Json => {
    const { id } = registry.get(schema)!;
    return id in named ? { $ref: componentPath + id } : inline(schema);
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Menshen central service 门审中心服务',
      version: `${apiVersion}.0.0`,
      description:
        'Applications in, opinions in, decisions and notices out. Field names of a case are those of the national platform.',
    },
    servers: [{ url: '/' }],
    paths: { ...pathItems(refer, inline), ...uploadPath(`${componentPath}Problem`) },
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        channel: { type: 'http', scheme: 'bearer', description: 'Token of a channel (受理渠道)' },
      },
      // every generated schema a reference may name, without those that stand inline
      schemas: Object.fromEntries(
        Object.entries(schemas)
          .filter(([id]) => !(id in anonymous))
          .map(([id, schema]) => [id, plain(schema as Json)]),
      ),
    },
  };
}

function pathItems(refer: (schema: z.ZodType) => Json, inline: (schema: z.ZodType) => Json): Json {
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries(routes) as [string, Route][]) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: {
        operationId: id,
        summary: route.summary,
        ...(!route.signedIn && { security: [] }),
        ...(route.signedIn && { security: [{ session: [] }] }),
        parameters: parameters(route, inline),
        ...(route.body !== undefined && {
          requestBody: { required: true, content: { 'application/json': { schema: refer(route.body) } } },
        }),
        responses: responses(route, refer),
      },
    };
  }
  return paths;
}

function parameters(route: Route, inline: (schema: z.ZodType) => Json): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: inline(pathSchemas[name!]!),
  }));
  const query = route.query === undefined ? {} : inline(route.query);
  const inQuery = Object.entries((query['properties'] ?? {}) as Record<string, Json>).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      required: ((query['required'] ?? []) as string[]).includes(name),
      schema,
    }),
  );
  const inHeader = [...(route.headers ?? []), 'Menshen-Api', 'Menshen-Rules'].map((name) => ({
    name,
    in: 'header',
    required: name === 'Idempotency-Key' || name === 'If-Match',
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

function responses(route: Route, refer: (schema: z.ZodType) => Json): Json {
  const content =
    route.answer === 'nothing'
      ? undefined
      : route.answer === 'bytes'
        ? { '*/*': { schema: {} } }
        : { 'application/json': { schema: refer(route.answer as z.ZodType) } };
  const success = { description: route.summary, ...(content !== undefined && { content }) };
  return {
    [route.success]: success,
    ...(route.answer === 'bytes' && { 206: { ...success, description: 'The part asked for' } }),
    ...(route.headers?.includes('Idempotency-Key') === true && {
      200: { ...success, description: 'The first answer again (Idempotent-Replayed: true)' },
    }),
    default: {
      description: 'A refusal or a fault',
      content: { 'application/problem+json': { schema: { $ref: `${componentPath}Problem` } } },
    },
  };
}

/** A generated schema without the identity that only a stand-alone document needs. */
function plain({ $schema: _schema, $id: _id, ...rest }: Json): Json {
  return rest;
}
