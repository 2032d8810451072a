import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the browser would otherwise offer on its own account, between a reviewer and the work. */
const wanted = {
  translate: { enabled: false },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  net: { network_prediction_options: 2 },
} as const;

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `wanted` laid over `present`, deeply; everything else of `present` stays. */
export function withPreferences(present: unknown, over: Tree = wanted): Tree {
  const base = isTree(present) ? present : {};
  const laid = Object.entries(over).map(([key, value]) => [
    key,
    isTree(value) ? withPreferences(base[key], value) : value,
  ]);
  return { ...base, ...(Object.fromEntries(laid) as Tree) };
}

/** Whatever stands there; preferences that cannot be read are begun anew, as Chromium itself does. */
function readPreferences(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Turns off the browser's own offers (translate, save passwords, fill in forms, check spelling, suggest, predict) in a
 * profile. Call it while no browser runs on that profile.
 */
export function turnOffOffers(profileFolder: string): void {
  const file = path.join(profileFolder, 'Default', 'Preferences');
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(withPreferences(readPreferences(file))), { mode: 0o600 });
}
