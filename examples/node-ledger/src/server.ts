import path from 'node:path';
import express from 'express';

const { luhn } = require(path.join(__dirname, '../build/Release/checksum.node')) as { luhn: (digits: string) => number };

const app = express();

app.get('/accounts/:digits', (request, response) => {
  const { digits } = request.params;
  response.json({ account: `${digits}${luhn(digits)}` });
});

app.listen(Number(process.env.PORT ?? 8080));
