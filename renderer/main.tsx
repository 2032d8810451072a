import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/theme/fonts.ts';
import '@mantine/core/styles.css';
import './app/theme/global.css';
import { startLanguage } from './app/language/start.ts';
import { App } from './app/app.tsx';

startLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
