/** What a search was answered, with fewer facets. */
export const SEARCH_ANSWER: unknown = {
  query: {
    text: 'sugar diabetes',
    place: {
      label: 'LS8 (Roundhay, Leeds)',
      lat: 53.82,
      lng: -1.51,
      precision: 'outcode',
    },
    concepts: [
      {
        slug: 'diabetes-type-2',
        label: 'Type 2 diabetes',
        matched: 'sugar diabetes',
      },
    ],
    filters: {
      q: 'sugar diabetes',
      postcode: 'LS8',
      place: '',
      radiusKm: 16,
      condition: [],
      supportType: [],
      delivery: [],
      language: [],
      access: [],
      audience: [],
      cost: [],
      when: [],
      certified: false,
      sort: 'best',
      page: 1,
      pageSize: 1,
    },
  },
  safety: null,
  notices: [
    {
      code: 'approximate-place',
      text: 'Distances are from the middle of LS8 (Roundhay, Leeds).',
      links: [],
    },
    {
      code: 'read-as',
      text: 'Showing results for Type 2 diabetes because you searched “sugar diabetes”. Not right?',
      links: [
        {
          label: 'Search for exactly “sugar diabetes”',
          query: 'q=%22sugar+diabetes%22&postcode=LS8&pageSize=1',
        },
      ],
    },
  ],
  total: 43,
  nearby: 36,
  page: 1,
  pageSize: 1,
  items: [
    {
      id: 'demo:listing:desmond-newly-diagnosed-leeds',
      slug: 'desmond-newly-diagnosed-leeds',
      name: 'DESMOND for people new to type 2 diabetes, Leeds',
      summary: 'One day in a small group to make sense of type 2 diabetes, in your first year with it.',
      provider: {
        id: 'demo:organisation:whiterose',
        name: 'White Rose Diabetes Learning',
      },
      programme: {
        id: 'desmond-newly-diagnosed',
        name: 'DESMOND Newly Diagnosed',
      },
      supportType: 'condition-education',
      conditions: ['diabetes-type-2'],
      audiences: ['adults', 'newly-diagnosed'],
      delivery: ['in-person-group'],
      languages: ['en'],
      distanceKm: 2.22,
      place: {
        name: 'Burmantofts Health Rooms',
        town: 'Leeds',
        isApproximate: true,
        point: {
          lat: 53.8,
          lng: -1.51,
        },
      },
      nextStart: '2026-12-01',
      availability: 'open',
      cost: {
        kind: 'free',
      },
      referral: {
        self: true,
        professional: true,
        isOnline: true,
      },
      certification: {
        status: 'certified',
        label:
          'QISMET certified (QIS 2020) until 12 October 2028. Checked by the quality team of an invented health board on 25 July 2026',
      },
      checkedOn: '2026-11-21',
      isStale: false,
      why: [
        'For Type 2 diabetes (you searched “sugar diabetes”)',
        'In the area you searched',
        'about 1.4 miles away',
        'Starts on 1 December 2026',
        'Checked yesterday',
      ],
    },
  ],
  facets: {
    condition: [
      {
        value: 'diabetes-type-2',
        label: 'Type 2 diabetes',
        count: 23,
      },
    ],
    supportType: [],
    delivery: [],
    language: [],
    access: [],
    audience: [],
    cost: [
      {
        value: 'free',
        label: 'Free',
        count: 39,
      },
    ],
    when: [],
    certified: [],
    route: [],
  },
};
