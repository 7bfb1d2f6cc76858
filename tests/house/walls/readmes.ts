import { topFolders, type Wall } from './project.ts';

/** A README in every top folder, and a word in it about each folder below. */
export const readmes: Wall = (files) =>
  topFolders.flatMap((top) => {
    const readme = files.find(({ path }) => path === `${top}/README.md`);
    if (!readme) return [`${top}/ has no README.md`];
    const children = files
      .filter(({ path }) => path.startsWith(`${top}/`) && path.split('/').length > 2)
      .map(({ path }) => path.split('/')[1] ?? '');
    const everyFeature = readme.text.includes('<feature>');
    return [...new Set(children)]
      .filter((child) => !readme.text.includes(`${child}/`))
      .filter((child) => !(everyFeature && files.some(({ path }) => isFeatureFolder(path, top, child))))
      .map((child) => `${top}/README.md says nothing about ${child}/`);
  });

const featureFiles = /^(routes|actions|policy|reads|records|schema|endpoints|rules)\.ts$/;
/** A folder that holds the usual files of a feature is explained by the README's `<feature>/`. */
const isFeatureFolder = (path: string, top: string, child: string): boolean => {
  const [first, second, third] = path.split('/');
  return first === top && second === child && featureFiles.test(third ?? '');
};
