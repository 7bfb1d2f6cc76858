import { isFeature } from './features.ts';
import { topFolders, type Wall } from './project.ts';

/** A README in every top folder, and a word in it about each folder below; `<feature>/` speaks of all features. */
export const readmes: Wall = (files) =>
  topFolders.flatMap((top) => {
    const readme = files.find(({ path }) => path === `${top}/README.md`);
    if (!readme) return [`${top}/ has no README.md`];
    const children = files
      .filter(({ path }) => path.startsWith(`${top}/`) && path.split('/').length > 2)
      .map(({ path }) => path.split('/')[1] ?? '');
    const knowsFeatures = readme.text.includes('<feature>/');
    return [...new Set(children)]
      .filter((child) => !readme.text.includes(`${child}/`) && !(knowsFeatures && isFeature(child)))
      .map((child) => `${top}/README.md says nothing about ${child}/`);
  });
