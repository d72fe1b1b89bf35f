// Acme Shop: what lies in the cart is kept in this browser only.
const KEY = 'acme-cart';
const cart = JSON.parse(localStorage.getItem(KEY) ?? '[]');
const badge = document.querySelector('.cart');

function show() {
  if (badge) badge.textContent = cart.length === 0 ? 'Cart' : `Cart · ${cart.length}`;
}

for (const button of document.querySelectorAll('[data-add]')) {
  button.addEventListener('click', () => {
    cart.push(button.dataset.add);
    localStorage.setItem(KEY, JSON.stringify(cart));
    show();
  });
}
show();

if ('serviceWorker' in navigator && location.protocol === 'https:') navigator.serviceWorker.register('/sw.js');
