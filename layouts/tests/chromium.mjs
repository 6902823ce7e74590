import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// chromium is the browser to test with: $CHROMIUM, or the first one on PATH.
export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (runs(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or name it in $CHROMIUM.');
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
