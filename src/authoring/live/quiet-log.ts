/** Where Astro logs in live writing. */
import nodeLog from 'astro/logger/node';

/** Astro's own log without the requests that were answered: the search reads every page, and the findings would drown. */
export default function quietLog(): ReturnType<typeof nodeLog> {
  const log = nodeLog();
  return {
    write: (event) => {
      const isAnswered = /^(\u001b\[[0-9;]*m)*\[(200|204|304)\]/.test(event.message);
      if (!isAnswered) log.write(event);
    },
  };
}
