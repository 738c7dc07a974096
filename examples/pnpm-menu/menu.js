const { groupBy, sortBy } = require('lodash');

const dishes = [
  { name: 'lentil soup', course: 'first' },
  { name: 'plum cake', course: 'last' },
  { name: 'cucumber salad', course: 'first' },
];
for (const [course, all] of Object.entries(groupBy(sortBy(dishes, 'name'), 'course'))) {
  console.log(`${course}: ${all.map(({ name }) => name).join(', ')}`);
}
