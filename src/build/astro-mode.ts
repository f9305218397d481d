/** Sets Astro's mode. Removes variables, for example from a test runner, that would override the constants of `import.meta.env`. */
export function setAstroMode(env: NodeJS.ProcessEnv, mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) Reflect.deleteProperty(env, name);
  env.NODE_ENV = mode;
}

/** Why Astro cannot run in a folder: its bundler reads paths as URLs, which these characters cut off. Undefined if it can. */
export function folderFault(folder = process.cwd()): string | undefined {
  const character = /[#?]/.exec(folder)?.[0];
  return character && `${folder} cannot be built because its path contains "${character}". Move the project to another folder.`;
}
