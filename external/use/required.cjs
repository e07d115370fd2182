/** `require` takes the ES modules, too. */
const assert = require('node:assert/strict');

for (const entry of ['', '/interchange', '/read', '/simulation', '/source', '/testing', '/testing/gherkin']) {
  assert.notEqual(Object.keys(require(`intersessional${entry}`)).length, 0, entry);
}
