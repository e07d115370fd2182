export const packageTexts = { noManifest: 'The package has no package.json.' } as const;
