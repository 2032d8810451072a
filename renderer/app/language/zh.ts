/** Every text of the screens, Chinese. Keys name the place, not the wording. */
export const zh = {
  app: { name: '门审' },
} as const;
