import { defineConfig } from '@playwright/test';
import { chromium } from './tests/chromium.mjs';

// The tests read a built site: $SITE, or ../public.
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 90_000,
  use: {
    launchOptions: { executablePath: chromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
});
