import { contentSecurityPolicy } from './content-security-policy.ts';

/** Device and sensor features that no screen of the workstation uses. */
const features = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
] as const;

/**
 * Headers of every answer, whatever its status: isolation from other origins (COOP, COEP, CORP), no guessing of media
 * types, no referrer, no device features (OWASP ASVS 5.0 3.4).
 */
export function securityHeaders(styleNonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(styleNonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': features.map((feature) => `${feature}=()`).join(', '),
  };
}
