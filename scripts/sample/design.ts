import type { Occupation } from './occupation.ts'

export const DESIGN: readonly Occupation[] = [
  {
    id: '27-1024.00',
    people: 50,
    ladder: 'tech',
    remote: 0.5,
    skills: `Adobe Photoshop|Adobe Illustrator|Adobe InDesign|typography|branding|layout|logo design|print production|Figma|color theory|
      packaging|illustration|photo retouching|presentation design`,
    employers: `a branding studio|a publishing house|{name} Design|an advertising agency|a museum|a sportswear brand|a food company's in-house studio`,
    training: `Bachelor of Arts in graphic design|diploma in visual communication|Master of Arts in typography`,
    certificates: `Adobe Certified Professional|UX certificate|screen-printing course`,
    wins: `designed {40-220} packages on shelves today|rebranded {6-38} organizations|won {2-5} design awards|cut production rounds from {5-7} to {2-3}|
      laid out {12-70} books|built a template set used by {60-900} colleagues|raised newsletter clicks by {20-60} percent`,
    tracks: [
      [
        'Graphic Designer|Brand Designer|Graphic Artist|Creative Designer|Marketing Graphic Designer',
        'brand guidelines|social media graphics|signage',
        'Branding|Packaging|Editorial|Exhibitions|Non-Profit|Sports',
      ],
      [
        'Multimedia Designer|Motion Designer|Production Artist|Layout Artist|Presentation Designer|Technical Illustrator',
        'Adobe After Effects|Premiere Pro|storyboards|Blender|animation',
        'Motion Graphics|Publishing|E-Learning|Animation',
      ],
      [
        'Art Director|Creative Director',
        'creative direction|pitching|team leadership|photo shoots',
        'Advertising|Editorial',
        'lead',
      ],
    ],
  },
  {
    id: '15-1255.00',
    people: 42,
    ladder: 'tech',
    remote: 0.6,
    skills: `Figma|wireframing|prototyping|user research|usability testing|design systems|interaction design|accessibility|information architecture|
      HTML|CSS|user journeys|Adobe XD|workshop facilitation|Miro`,
    employers: `a digital agency|a health-tech company|a bank's digital unit|{name} Studio|a city's digital service|an online marketplace|a car maker's software unit`,
    training: `Bachelor's degree in interaction design|Master's degree in human-computer interaction|degree in psychology|design bootcamp`,
    certificates: `Nielsen Norman UX certificate|CPACC accessibility|Google UX Design`,
    wins: `raised task completion from {58-70} to {87-96} percent|ran {40-190} user interviews|cut support calls by {18-44} percent with a new sign-up|built a design system of {60-220} components|
      lifted mobile conversion by {9-31} percent|brought form errors down by {30-65} percent`,
    tracks: [
      [
        'UX Designer|UI Designer|UX/UI Designer|Product Designer|Interface Designer|Digital Designer',
        'high-fidelity prototypes|visual design|design tokens',
        'Mobile Apps|Fintech|E-Commerce|Healthcare|Public Services|Automotive',
      ],
      [
        'UX Researcher|Usability Specialist|Web Designer|Service Designer',
        'survey design|card sorting|diary studies',
        'Accessibility|Public Services|Education|Retail',
      ],
    ],
  },
  {
    id: '17-1011.00',
    people: 36,
    ladder: 'office',
    remote: 0.2,
    skills: `Revit|AutoCAD|SketchUp|building codes|construction documents|BIM|concept design|site supervision|Rhino|Adobe InDesign|
      client presentations|space planning|sustainable design|cost planning|rendering`,
    employers: `a practice of {6-90} architects|{name} Architects|a housing cooperative|a hospital planning office|a city planning department|an interior design studio`,
    training: `Master of Architecture|diploma in architecture|Bachelor of Architecture`,
    certificates: `registered architect|LEED AP|ARB registration @uk|Passive House Designer|BREEAM Assessor @uk`,
    wins: `designed {60-420} homes|delivered a {$3-45} million school within budget|won {2-6} competitions|cut the energy demand of a {4-12}-story block by {35-70} percent|
      led {3-11} colleagues from sketch to handover|converted a {1,900-9,000} square meter warehouse into studios`,
    tracks: [
      [
        'Architect|Project Architect|Design Architect|Building Architect @other|Interior Architect|Residential Designer|Healthcare Project Architect',
        'detail drawings|tender documents|facade design',
        'Housing|Schools|Healthcare|Heritage|Timber Buildings|Offices',
      ],
      [
        'BIM Specialist|Green Building Architect|Space Planner',
        'Navisworks|clash detection|energy modeling|Dynamo',
        'Hospitals|Airports|Offices',
      ],
    ],
  },
]
