// People as a file that a spreadsheet opens.

import * as api from '../api.js';
import { csv, saveFile } from '../csv.js';
import { ACCESS, LIFECYCLE } from '../words.js';

/** What a file has of each person. @type {[string, (person: api.Schemas['Person']) => string | null | undefined][]} */
const FILE = [
  ['First name', (person) => person.first_name],
  ['Last name', (person) => person.last_name],
  ['Email', (person) => person.email],
  ['Phone', (person) => person.phone],
  ['Unit', (person) => person.unit?.name],
  ['Unit in the PMS', (person) => person.records[0]?.pms_unit],
  ['Lifecycle', (person) => LIFECYCLE[person.lifecycle].name],
  ['Access', (person) => ACCESS[person.access.state].name],
  ['Lease status', (person) => person.lease?.status],
  ['Lease start', (person) => person.lease?.starts_on],
  ['Lease end', (person) => person.lease?.ends_on],
  ['Move-in', (person) => person.moved_in_on],
  ['Move-out', (person) => person.moved_out_on],
  ['From', (person) => (person.source === 'pms' ? 'PMS' : 'Door')],
  ['ID in the PMS', (person) => person.pms_ref?.pms_resident_id],
  ['ID in Door', (person) => person.person_id],
];

/** Saves all who are wanted, on whichever page. @param {string} name @param {string} property @param {api.WhichPeople} which */
export async function savePeople(name, property, which) {
  const everybody = await api.all((cursor) => api.people(property, { ...which, limit: 200, cursor }));
  saveFile(name, csv(FILE.map(([name]) => name), everybody.map((person) => FILE.map(([, value]) => value(person)))));
}
