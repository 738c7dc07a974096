import { readdirSync } from 'node:fs';
import express from 'express';

const app = express();
app.get('/health', (_, response) => response.type('text').send(`ok, ${readdirSync('node_modules').length > 20}\n`));
app.listen(8080);
