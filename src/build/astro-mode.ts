/** Sets what Astro builds for. Variables of these names, such as a test runner sets, would stand in for the constants that pages are told it by. */
export function setAstroMode(env: NodeJS.ProcessEnv, mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) Reflect.deleteProperty(env, name);
  env.NODE_ENV = mode;
}
