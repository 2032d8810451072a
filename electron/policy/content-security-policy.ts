/**
 * The Content-Security-Policy of every answer under the workstation's origin (CSP level 3). The page may load its own
 * scripts, styles, fonts and papers and nothing else; it has no connection to anywhere but its own origin, which the
 * host answers itself. `'wasm-unsafe-eval'` is for the decoders of pdf.js; `'unsafe-eval'` and inline scripts stay out,
 * so a crafted PDF or a stored text cannot become code. Style elements need the nonce of this load.
 *
 * @param styleNonce fresh random value of this load, base64
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${styleNonce}'`,
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
  ].join('; ');
}
