/** Builds the application and serves it, as `npm start` does, for all journeys. */
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    executablePath: string;
    address: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 4319, strictPort: false }, logLevel: 'warn' });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the built application could not be served');
  project.provide('address', address);
  return () => server.close();
}
