// What a spreadsheet gets: no cell is a formula, and none runs over into the next.

import { expect, test } from '@playwright/test';
import { csv } from '../../../functions/console/app/csv.js';

test('a cell is what it says, whatever it holds', () => {
  expect(csv(['Name', 'Unit'], [['Núñez, "Bo"', 204], ['=HYPERLINK(1)', null], ['two\nlines', '-1']])).toBe(
    'Name,Unit\r\n"Núñez, ""Bo""",204\r\n\'=HYPERLINK(1),\r\n"two\nlines",\'-1\r\n',
  );
});
