/** Goes from the question that the address names to its answer on another page. */
const question = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('[data-question]');
const answer = question?.querySelector<HTMLAnchorElement>('a[href]');
if (answer) location.replace(answer.href);
