// Who is signed in. Signing in is OpenID Connect's authorization code flow with PKCE; the token lives in this
// module's memory and nowhere else, so that a reload asks the issuer again, which remembers people by its own means.

import * as oauth from 'oauth4webapi';

/** @typedef {{ name: string, role: string, canManage: boolean }} Person */

const told = (/** @type {string} */ name) =>
  document.querySelector(`meta[name="sign-in-${name}"]`)?.getAttribute('content') ?? '';
const client = { client_id: told('client') };
const redirectUri = `${location.origin}/signed-in`;
/** What has to survive the way to the issuer and back, in this tab. */
const STARTED = 'sign-in';

/** @type {string | null} */
let token = null;
/** @type {string | null} */
let idToken = null;
/** @type {oauth.AuthorizationServer | undefined} */
let server;
/** @type {Person | null} */
let person = null;
/** @type {Set<() => void>} */
const listeners = new Set();

/** The token for the API; none when nobody is signed in. */
export const accessToken = () => token;
/** Whoever is signed in. */
export const whoIsThis = () => person;

/**
 * Calls back when the session has ended.
 * @param {() => void} listener
 */
export function onEnd(listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The API takes the token no more. */
export function end() {
  if (!token) return;
  token = null;
  for (const listener of listeners) listener();
}

/** Http is for issuers on this machine only. */
function options() {
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(told('issuer')).hostname);
  return { [oauth.allowInsecureRequests]: local };
}

async function issuer() {
  if (!server) {
    const url = new URL(told('issuer'));
    server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options()));
  }
  return server;
}

/** Leaves for the issuer, to come back to where one is. */
export async function signIn() {
  const { authorization_endpoint } = await issuer();
  if (!authorization_endpoint) throw new Error('The issuer names no place to sign in.');
  const started = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    place: location.pathname === '/signed-in' ? '/' : location.pathname + location.search,
  };
  sessionStorage.setItem(STARTED, JSON.stringify(started));
  const url = new URL(authorization_endpoint);
  for (const [name, value] of Object.entries({
    ...client,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: told('scope'),
    audience: told('audience'),
    state: started.state,
    nonce: started.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(started.verifier),
    code_challenge_method: 'S256',
  })) {
    url.searchParams.set(name, value);
  }
  location.assign(url);
}

/** Back from the issuer: takes the tokens, and returns to where one was. */
async function comeBack() {
  const started = JSON.parse(sessionStorage.getItem(STARTED) ?? 'null');
  sessionStorage.removeItem(STARTED);
  if (!started) return signIn();
  const as = await issuer();
  const parameters = oauth.validateAuthResponse(as, client, new URL(location.href), started.state);
  const answer = await oauth.authorizationCodeGrantRequest(
    as, client, oauth.None(), parameters, redirectUri, started.verifier, options(),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(as, client, answer, {
    expectedNonce: started.nonce,
    requireIdToken: true,
  });
  token = tokens.access_token;
  idToken = tokens.id_token ?? null;
  person = describe(oauth.getValidatedIdTokenClaims(tokens), token);
  history.replaceState(null, '', started.place);
}

/**
 * The API decides by the token what somebody may do; we look into it only to hide what would be refused.
 * @param {Record<string, unknown> | undefined} claims
 * @param {string} token
 * @returns {Person}
 */
function describe(claims, token) {
  const role = payload(token).role ?? 'property_manager';
  const name = claims?.name ?? claims?.email ?? claims?.sub ?? 'Signed in';
  return { name: String(name), role, canManage: role === 'portfolio_manager' || role === 'property_manager' };
}

/** @param {string} token */
function payload(token) {
  try {
    const bytes = atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
  } catch {
    return {};
  }
}

/** Sees to it that somebody is signed in; false while on the way to the issuer. */
export async function start() {
  if (location.pathname === '/signed-in') await comeBack();
  else await signIn();
  return token !== null;
}

/** Signs out here and at the issuer. */
export async function signOut() {
  const { end_session_endpoint } = await issuer();
  const url = new URL(end_session_endpoint ?? location.origin);
  if (end_session_endpoint) {
    url.searchParams.set('client_id', client.client_id);
    url.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
    if (idToken) url.searchParams.set('id_token_hint', idToken);
  }
  token = null;
  sessionStorage.clear();
  location.assign(url);
}
