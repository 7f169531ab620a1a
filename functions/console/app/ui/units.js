// What the units of the property are called, for whatever names one by its ID; and its time zone.

import { createContext, html, useCallback, useContext, useEffect, useState } from '../preact.js';
import * as api from '../api.js';
import { useLoad } from '../hooks.js';
import { shown } from '../words.js';

const Names = createContext(/** @type {{ names: Record<string, string>, zone: string, want: () => void }} */ ({ names: {}, zone: 'UTC', want: () => {} }));

/** What tells a PMS unit from the others: labels come again in other properties. @param {{ pms_property_id: string, pms_unit_id: string }} unit */
export const unitKey = (unit) => JSON.stringify([unit.pms_property_id, unit.pms_unit_id]);

/** By ID. Empty until they are read; an ID stands for itself then. */
export function useUnitNames() {
  const { names, want } = useContext(Names);
  useEffect(want, []);
  return names;
}

/**
 * Where somebody lives: in the unit of Door, or in the PMS's until that is mapped.
 * @param {{ person: Pick<api.Schemas['Person'], 'unit' | 'records' | 'lifecycle'> }} props
 */
export function UnitOf({ person: { unit, records: [record], lifecycle } }) {
  if (unit || !record?.pms_unit) return html`${shown(unit?.name)}`;
  return html`${record.pms_unit} <span class="hint">${lifecycle === 'past' ? 'in the PMS' : 'not mapped'}</span>`;
}

/** The property's time zone. */
export const useZone = () => useContext(Names).zone;

/**
 * Reads them once something within names a unit.
 * @param {{ property: string, zone: string, children?: import('../preact.js').ComponentChildren }} props
 */
export function UnitNames({ property, zone, children }) {
  const [wanted, setWanted] = useState(false);
  const loaded = useLoad(async () => {
    const units = wanted ? await api.units(property) : [];
    return Object.fromEntries(units.map((unit) => [unit.unit_id, unit.name]));
  }, [property, wanted]);
  const want = useCallback(() => setWanted(true), []);
  return html`<${Names.Provider} value=${{ names: loaded.data ?? {}, zone, want }}>${children}<//>`;
}
