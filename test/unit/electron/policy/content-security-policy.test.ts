import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../electron/policy/content-security-policy.ts';
import { securityHeaders } from '../../../../electron/policy/response-headers.ts';

describe('the Content-Security-Policy', () => {
  it('allows own scripts, styles, fonts, pictures and nothing else', () => {
    expect(contentSecurityPolicy('bm9uY2U=').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "script-src-attr 'none'",
      "style-src 'self' 'nonce-bm9uY2U='",
      "style-src-attr 'none'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('never allows inline or evaluated script, or a foreign host', () => {
    const policy = contentSecurityPolicy('n');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
  });
});

describe('the headers of every answer', () => {
  it('isolate the page and stop guessing, referrers and device features', () => {
    const { 'permissions-policy': features, ...rest } = securityHeaders('n');
    expect(rest).toEqual({
      'content-security-policy': contentSecurityPolicy('n'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(features).toMatch(/^([a-z-]+=\(\), )*[a-z-]+=\(\)$/);
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb'])
      expect(features).toContain(`${feature}=()`);
  });
});
