export const birds = new Map([
  ['dunnock', { name: 'Dunnock', eats: 'insects, spiders, worms' }],
  ['robin', { name: 'Robin', eats: 'worms, seeds, fruit' }],
  ['wren', { name: 'Wren', eats: 'insects and spiders' }],
]);
