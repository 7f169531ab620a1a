// What the console is drawn with: Preact, its hooks, its router, and htm for templates without a compiler.
import htm from 'htm';
import { h } from 'preact';

export { Fragment, createContext, render } from 'preact';
export { useCallback, useContext, useEffect, useErrorBoundary, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
export { LocationProvider, Route, Router, useLocation, useRoute } from 'preact-iso/router';
export const html = htm.bind(h);
