/** People of the sample centre; the passwords are samples and stand in the guide. */
export const ACCOUNTS = [
  {
    userId: 'user-reviewer-1',
    account: 'shenhe01',
    password: 'Menshen-2026',
    name: '周雅琴',
    roles: ['REVIEWER'],
  },
  {
    userId: 'user-reviewer-2',
    account: 'shenhe02',
    password: 'Menshen-2026',
    name: '罗志远',
    roles: ['REVIEWER'],
  },
  {
    userId: 'user-quality-1',
    account: 'zhijian01',
    password: 'Menshen-2026',
    name: '唐文静',
    roles: ['QC_CHECKER'],
  },
  {
    userId: 'user-supervisor-1',
    account: 'zhuren01',
    password: 'Menshen-2026',
    name: '高明德',
    roles: ['SUPERVISOR'],
  },
] as const;
