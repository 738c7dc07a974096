import { pathToFileURL } from 'node:url';
import fastify from 'fastify';

export const app = fastify();
app.get('/health', () => ({ status: 'ok' }));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await app.listen({ host: '0.0.0.0', port: 8080 });
}
