// Pages come from the network first, so that a release shows at once; hashed files never change and come from the cache.
const CACHE = 'acme-shop-1';
const HASHED = /\.[0-9a-f]{8,}\.(?:js|css|svg)$/;

self.addEventListener('activate', event => event.waitUntil(
  caches.keys().then(names => Promise.all(names.filter(name => name !== CACHE).map(name => caches.delete(name))))));

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  event.respondWith(HASHED.test(url.pathname) ? cached(event.request) : fresh(event.request));
});

async function cached(request) {
  return (await caches.match(request)) ?? fresh(request);
}

async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (offline) {
    return (await cache.match(request)) ?? Response.error();
  }
}
