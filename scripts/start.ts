/** `npm start`: builds the portal and serves it as a host would. */
import { buildPortal } from '#src/integrations/build-portal.ts';
import { serve } from '#src/integrations/serve.ts';

if (await buildPortal(process.env)) await serve(process.env);
else process.exitCode = 1;
