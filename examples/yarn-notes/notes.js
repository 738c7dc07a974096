const express = require('express');
const { sortBy } = require('lodash');
const { marked } = require('marked');

const notes = [
  { day: 2, text: 'water the **figs**' },
  { day: 1, text: 'call the *plumber*' },
];

const app = express();
app.get('/', (request, response) => {
  response.send(sortBy(notes, 'day').map(({ text }) => marked.parse(text)).join(''));
});
app.listen(8080);
