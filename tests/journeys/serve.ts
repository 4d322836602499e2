/** Builds the application and serves it, as `npm start` does, for all journeys. */
import { build, preview, type Plugin } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    executablePath: string;
    address: string;
  }
}

/** Names of assets change with what is in them: a host lets browsers keep them, and so does this one. */
const keepsAssets: Plugin = {
  name: 'keeps-assets',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/assets/') === true) {
        response.setHeader('Cache-Control', 'public, max-age=3600, immutable');
      }
      next();
    });
  },
};

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  // Vitest says `test`, which would build the application for its developers: larger, and slower.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'warn' });
  process.env.NODE_ENV = before;
  const server = await preview({
    plugins: [keepsAssets],
    preview: { port: 4319, strictPort: false },
    logLevel: 'warn',
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the built application could not be served');
  project.provide('address', address);
  return () => server.close();
}
