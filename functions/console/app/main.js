// Where the console starts: somebody signs in, the properties are read, and the path says which screen it is.

import {
  LocationProvider, Route, Router, createContext, html, render, useCallback, useContext, useEffect, useErrorBoundary, useLocation, useState,
} from './preact.js';
import * as api from './api.js';
import { useLoad } from './hooks.js';
import { AccessReview } from './screens/access-review.js';
import { PortfolioActivity } from './screens/activity.js';
import { Alerts } from './screens/alerts.js';
import { Integrations } from './screens/integrations.js';
import { Notices } from './screens/notices.js';
import { People } from './screens/people.js';
import { Person } from './screens/person.js';
import { Properties } from './screens/properties.js';
import { OneRollout } from './screens/rollout.js';
import { Rollouts } from './screens/rollouts.js';
import { Settings } from './screens/settings/index.js';
import { Setup } from './screens/setup/index.js';
import { Sync } from './screens/sync.js';
import { Upcoming } from './screens/upcoming.js';
import { Why } from './screens/why.js';
import { signIn, start, whoIsThis } from './session.js';
import { AttentionTo, useAttention } from './ui/attention.js';
import { Frame } from './ui/frame.js';
import { Button, Loading, Nothing, Notice, ProblemNotice, Screen } from './ui/parts.js';
import { Support } from './ui/support.js';
import { UnitNames } from './ui/units.js';

/** @typedef {import('./api.js').Schemas['Property']} Property */

const logo = new URL('favicon.svg', import.meta.url).pathname;
const All = createContext(/** @type {{ properties: Property[], refresh: () => void }} */ ({ properties: [], refresh: () => {} }));

const NotFound = () => html`
  <${Screen} title="There is nothing here">
    <${Nothing} />
  <//>`;

/**
 * A screen of one property, for those who may see it.
 * @param {import('./preact.js').Component} Inner
 */
function of(Inner) {
  return (/** @type {any} */ { params }) => {
    const { properties, refresh: all } = useContext(All);
    const { reload } = useAttention();
    const refresh = useCallback(() => {
      all();
      reload();
    }, [all, reload]);
    const property = properties.find((property) => property.property_id === params.property);
    if (!property) return html`<${NotFound} />`;
    return html`
      <${UnitNames} key=${params.property} property=${params.property} zone=${property.time_zone}>
        <${Inner} property=${property} params=${params} refresh=${refresh} />
      <//>`;
  };
}

const Home = () => html`<${Properties} ...${useContext(All)} />`;

/** A screen of the whole portfolio, for those who may set it up. @param {import('./preact.js').Component} Inner */
const ofPortfolio = (Inner) => (/** @type {any} */ { params }) =>
  whoIsThis()?.role === 'portfolio_manager' ? html`<${Inner} params=${params} ...${useContext(All)} />` : html`<${NotFound} />`;

const SCREENS = [
  { path: '/', screen: Home },
  { path: '/rollouts', screen: ofPortfolio(Rollouts) },
  { path: '/rollouts/:rollout', screen: ofPortfolio(OneRollout) },
  { path: '/activity', screen: PortfolioActivity },
  { path: '/notices', screen: ofPortfolio(Notices) },
  { path: '/properties/:property/people', screen: of(People) },
  { path: '/properties/:property/upcoming', screen: of(Upcoming) },
  { path: '/properties/:property/why', screen: of(Why) },
  { path: '/properties/:property/people/:person', screen: of(Person) },
  { path: '/properties/:property/access', screen: of(AccessReview) },
  { path: '/properties/:property/alerts', screen: of(Alerts) },
  { path: '/properties/:property/syncs/:sync', screen: of(Sync) },
  { path: '/properties/:property/integrations', screen: of(Integrations) },
  { path: '/properties/:property/integrations/setup/:step', screen: of(Setup) },
  { path: '/properties/:property/integrations/settings/:tab', screen: of(Settings) },
];

const App = () => html`<${LocationProvider}><${Inside} /><//>`;

function Inside() {
  const loaded = useLoad(api.properties, []);
  const { path } = useLocation();
  const [, id] = path.match(/^\/properties\/([^/]+)/) ?? [];
  // A screen of one property does not wait until all are read.
  const first = useLoad(async () => (id ? api.property(id) : null), []);
  const properties = loaded.data ?? (first.data ? [first.data] : []);
  const property = properties.find(({ property_id }) => property_id === id);
  return html`
    <${AttentionTo} property=${property?.property_id}>
      <${Frame} properties=${properties} logo=${logo}>
        <${Offline} />
        ${loaded.data === null && html`<${ProblemNotice} problem=${loaded.problem} retry=${loaded.reload} />`}
        ${loaded.data !== null || property
          ? html`<${All.Provider} value=${{ properties, refresh: loaded.reload }}><${Screens} /><//>`
          : !loaded.problem && html`<${Loading} />`}
      <//>
    <//>`;
}

function Screens() {
  const [fault, reset] = useErrorBoundary((error) => console.error(error));
  const { path } = useLocation();
  useEffect(() => reset(), [path]);
  if (fault) {
    return html`
      <${Screen} title="This page has stumbled">
        <${Notice} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${Button} onClick=${() => location.reload()}>Load again<//><${Support} about="A page of the console stumbled" /></div>
        <//>
      <//>`;
  }
  return html`
    <${Router}>
      ${SCREENS.map(({ path, screen }) => html`<${Route} path=${path} component=${screen} />`)}
      <${Route} default component=${NotFound} />
    <//>`;
}

/** Says so while the browser knows of no network. */
function Offline() {
  const [online, set] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => set(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online ? null : html`
    <${Notice} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`;
}

/** Signing in failed: what was said, and again. @param {unknown} error */
function refused(error) {
  const said = error instanceof Error ? error.message : String(error);
  return html`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${Notice} kind="bad" alert><p>The sign-in service said: ${said}</p><//>
      <p><${Button} kind="primary" onClick=${signIn}>Sign in again<//></p>
    </main>`;
}

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const announcer = document.createElement('div');
announcer.id = 'announcer';
announcer.className = 'unseen';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

start().then(
  (signedIn) => signedIn && render(html`<${App} />`, root),
  (error) => render(refused(error), root),
);
