/** Version of the rules in this folder. It changes when the same inputs could give another result. */
export const rulesVersion = '2026.2';
