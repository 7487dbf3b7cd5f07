import assert from 'assert';

/** What stands for `node:assert/strict` where there is no Node.js. */
export = assert.strict;
