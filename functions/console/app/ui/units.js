// What the units of the property are called, for whatever names one by its ID.

import { createContext, html, useContext } from '../preact.js';
import * as api from '../api.js';
import { useLoad } from '../hooks.js';

const Names = createContext(/** @type {Record<string, string>} */ ({}));

/** By ID. Empty until they are read; an ID stands for itself then. */
export const useUnitNames = () => useContext(Names);

/** @param {{ property?: string, children?: import('../preact.js').ComponentChildren }} props */
export function UnitNames({ property, children }) {
  const loaded = useLoad(async () => {
    const units = property ? await api.units(property) : [];
    return Object.fromEntries(units.map((unit) => [unit.unit_id, unit.name]));
  }, [property]);
  return html`<${Names.Provider} value=${loaded.data ?? {}}>${children}<//>`;
}
