/** Sets Astro's mode. Removes variables, for example from a test runner, that would override the constants of `import.meta.env`. */
export function setAstroMode(env: NodeJS.ProcessEnv, mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) Reflect.deleteProperty(env, name);
  env.NODE_ENV = mode;
}
