import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

/** Loads the screen language, Chinese, from the bundle; nothing is fetched. */
export function startLanguage(): void {
  void i18next.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
}

/** The translator outside of components. */
export { i18next };
