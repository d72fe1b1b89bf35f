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

const choices = document.querySelectorAll('[data-show]');
for (const choice of choices) {
  choice.addEventListener('click', () => {
    for (const other of choices) other.setAttribute('aria-pressed', String(other === choice));
    for (const card of document.querySelectorAll('[data-kind]')) {
      card.hidden = choice.dataset.show !== 'all' && card.dataset.kind !== choice.dataset.show;
    }
  });
}

if ('serviceWorker' in navigator && location.protocol === 'https:') navigator.serviceWorker.register('/sw.js');
