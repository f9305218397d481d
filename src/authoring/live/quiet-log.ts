/** Astro's log in live authoring. */
import nodeLog from 'astro/logger/node';

/** Astro's own log without successful requests: search reads every page, which would drown out the findings. */
export default function quietLog(): ReturnType<typeof nodeLog> {
  const log = nodeLog();
  return {
    write: (event) => {
      const isAnswered = /^(\u001b\[[0-9;]*m)*\[(200|204|304)\]/.test(event.message);
      if (!isAnswered) log.write(event);
    },
  };
}
