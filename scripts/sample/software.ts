import type { Occupation } from './occupation.ts'
import { COMPANIES, DEGREES } from './tech-employers.ts'

const SERVICE_WINS = `cut p95 latency from {700-1,900} to {90-280} ms|moved a {9-16}-year-old monolith to {6-24} services|raised test coverage from {31-48} to {82-94} percent|
  halved the cloud bill, saving {$9-60},000 a month|brought deployments from monthly to {3-14} a day|mentored {2-7} engineers|handled {3-40} thousand requests a second at peak|
  reduced on-call pages by {40-80} percent|took build time from {22-48} to {4-9} minutes|led the rewrite of billing for {40-900} thousand accounts`

export const SOFTWARE: readonly Occupation[] = [
  {
    id: '15-1252.00',
    people: 290,
    ladder: 'tech',
    remote: 0.6,
    skills: 'Git|SQL|REST APIs|Docker|unit testing|CI/CD|Agile|code review|Linux|microservices|system design',
    employers: COMPANIES,
    training: DEGREES,
    certificates: 'AWS Certified Developer|Professional Scrum Developer|Kubernetes Application Developer (CKAD)',
    wins: SERVICE_WINS,
    tracks: [
      [
        'Python Developer|Python Engineer|Python Software Engineer|Backend Python Developer|Python Backend Engineer|Backend Engineer (Python)|Python Web Developer|Python Programmer',
        'Python|Django|Flask|FastAPI|PostgreSQL|pytest|Celery|SQLAlchemy|Redis|asyncio',
        'Django|FastAPI|Payments|Flask|APIs|Fintech|Healthcare|Data Pipelines',
      ],
      [
        'Django Developer|Backend Developer (Django)|Full Stack Python Developer',
        'Python|Django|Django REST Framework|PostgreSQL|Celery|pytest|HTML|Redis',
        'E-Commerce|Publishing|EdTech',
      ],
      [
        'Java Developer|Java Software Engineer|Java Engineer|Backend Engineer (Java)',
        'Java|Spring Boot|Hibernate|Maven|JUnit|Kafka|Oracle Database|PostgreSQL|Gradle',
        'Spring Boot|Banking|Kafka|Insurance|Telecom|Payments',
      ],
      [
        'Golang Developer|Golang Engineer|Golang Software Engineer|Go Engineer|Backend Engineer (Go)|Go Software Engineer',
        'Go|gRPC|Kubernetes|PostgreSQL|Prometheus|Protocol Buffers|Kafka|Terraform',
        'Microservices|Streaming|Cloud Platform|AdTech',
      ],
      [
        'C++ Developer|C++ Software Engineer|C++ Engineer|Embedded Software Engineer|Firmware Engineer',
        'C++|C|CMake|embedded Linux|RTOS|Qt|multithreading|GDB|CAN bus',
        'Automotive|Trading Systems|Robotics|Medical Devices|Game Engine',
      ],
      [
        '.NET Developer|C# Developer|.NET Software Engineer|Full Stack .NET Developer',
        'C#|.NET|ASP.NET Core|Entity Framework|SQL Server|Azure|xUnit|Blazor',
        'Azure|Insurance|ERP|Healthcare|Manufacturing',
      ],
      [
        'Software Engineer|Software Developer|Backend Engineer|Application Developer|Software Development Engineer',
        'Java|Python|PostgreSQL|Kafka|AWS|Kubernetes',
        'Payments|Search|Logistics|Identity|Billing|Fintech',
      ],
      [
        'Android Developer|iOS Developer|Flutter Developer|React Native Developer',
        'Firebase|mobile UI|app store releases|offline storage|crash analytics|GraphQL',
        'Banking|Fitness|Retail|Mobility',
      ],
      [
        'Rust Engineer|Scala Developer|Ruby on Rails Developer|PHP Developer|Elixir Developer',
        'PostgreSQL|Redis|RabbitMQ|performance tuning|GraphQL',
        'E-Commerce|Streaming|Marketplaces',
      ],
      [
        'Software Architect|Solutions Architect|Application Architect',
        'architecture reviews|domain-driven design|event-driven architecture|AWS|Java|stakeholder workshops',
        'Cloud Migration|Banking|Healthcare',
        'principal',
      ],
      [
        'Engineering Manager|Software Development Manager|Software Engineering Manager',
        'people management|hiring|roadmap planning|coaching|delivery metrics',
        'Payments|Platform|Mobile|Checkout',
        'manager',
      ],
      [
        'Chief Technology Officer|CTO|VP of Engineering',
        'technology strategy|fundraising support|hiring|architecture|budgeting',
        'Start-Ups|HealthTech|SaaS',
        'executive',
      ],
    ],
  },
  {
    id: '15-1254.00',
    people: 96,
    ladder: 'tech',
    remote: 0.65,
    skills:
      'HTML|CSS|Git|REST APIs|responsive design|accessibility|npm|unit testing|Agile|code review|web performance|SEO basics',
    employers: `${COMPANIES}|a digital agency|a newspaper|a university web team`,
    training: DEGREES,
    certificates: 'Certified Professional in Web Accessibility|AWS Cloud Practitioner|Google UX certificate',
    wins: `brought the largest contentful paint from {4-7} to under {1-2} seconds|built a component library used by {4-18} teams|lifted checkout conversion by {6-21} percent|
      migrated {60-400} screens from AngularJS|raised the accessibility score from {61-74} to {96-100}|cut the bundle by {35-70} percent|launched {9-60} client sites`,
    tracks: [
      [
        'JavaScript Developer|JavaScript Engineer|TypeScript Developer',
        'JavaScript|TypeScript|Node.js|Jest|Webpack|Express|Vite',
        'Node.js|TypeScript|Dashboards|Media',
      ],
      [
        'Front End Developer|Frontend Engineer|React Developer|React.js Developer|Front End Engineer',
        'JavaScript|TypeScript|React|Redux|Next.js|Jest|Cypress|Sass|Storybook',
        'React|Design Systems|E-Commerce|Accessibility|Next.js',
      ],
      [
        'Angular Developer|Vue.js Developer|UI Developer',
        'JavaScript|TypeScript|Sass|Jest|component libraries|Figma hand-off',
        'Public Sector|Insurance|Dashboards',
      ],
      [
        'Full Stack Developer|Full Stack Engineer|Full Stack JavaScript Developer|Node.js Developer',
        'JavaScript|TypeScript|Node.js|React|PostgreSQL|MongoDB|GraphQL|Docker|Express',
        'MERN|SaaS|Marketplaces|Node.js',
      ],
      [
        'Web Developer|WordPress Developer|Back End Developer|Web Application Developer|Webmaster',
        'JavaScript|PHP|MySQL|jQuery|Linux hosting',
        'WordPress|Laravel|Shopify|Publishing',
      ],
    ],
  },
  {
    id: '15-2051.00',
    people: 84,
    ladder: 'tech',
    remote: 0.55,
    skills:
      'Python|SQL|pandas|statistics|A/B testing|data visualization|Git|Jupyter|hypothesis testing|stakeholder communication',
    employers: COMPANIES,
    training: `Master's degree in statistics|PhD in physics|Bachelor's degree in economics|Master's degree in data science|degree in computer science`,
    certificates:
      'AWS Machine Learning Specialty|TensorFlow Developer Certificate|Tableau Desktop Specialist|Microsoft Power BI Data Analyst',
    wins: `raised forecast accuracy by {8-26} percent|cut churn by {4-15} percent with an early-warning score|put {3-14} models into production|
      ran {20-110} A/B tests in a year|saved {$80-900},000 in fraud losses|brought training time from {14-30} hours to {1-4}|replaced {12-40} weekly spreadsheets with live dashboards`,
    tracks: [
      [
        'Data Scientist|Applied Scientist|Data Science Consultant|Marketing Data Scientist',
        'scikit-learn|machine learning|regression|XGBoost|feature engineering|R|causal inference',
        'NLP|Fraud|Retail|Healthcare|Forecasting|Marketing',
      ],
      [
        'Machine Learning Engineer|ML Engineer|Machine Learning Scientist|NLP Engineer|Computer Vision Engineer',
        'PyTorch|TensorFlow|MLflow|Docker|Kubernetes|deep learning|model serving|Airflow|transformers',
        'Recommendations|Search|Computer Vision|MLOps|Speech',
      ],
      [
        'Data Analyst|BI Analyst|Product Analyst|Data Visualization Developer|Analytics Consultant',
        'Power BI|Tableau|Microsoft Excel|dashboards|Looker|cohort analysis|ETL',
        'Marketing|Operations|Finance|Healthcare|Logistics',
      ],
    ],
  },
  {
    id: '15-1243.00',
    people: 50,
    ladder: 'tech',
    remote: 0.55,
    skills: 'SQL|data modeling|ETL|Python|data warehousing|Git|data quality|performance tuning|Linux|documentation',
    employers: COMPANIES,
    training: DEGREES,
    certificates:
      'Databricks Data Engineer Associate|Google Professional Data Engineer|SnowPro Core|Azure Data Engineer Associate',
    wins: `moved {4-60} terabytes from Oracle to Snowflake|brought the nightly load from {6-9} hours to {35-70} minutes|built {60-260} tested dbt models|
      cut warehouse cost by {25-55} percent|kept {99-100} percent of loads on time for a year|ingested {2-30} billion events a day`,
    tracks: [
      [
        'Data Engineer|Python Data Engineer|Big Data Engineer|Analytics Engineer|ETL Developer|Data Warehouse Developer',
        'Spark|Airflow|dbt|Snowflake|Kafka|BigQuery|Databricks|AWS',
        'Spark|Streaming|Snowflake|Azure|Retail|Banking',
      ],
      [
        'Database Developer|Database Administrator|Data Modeler|PostgreSQL DBA|Oracle DBA',
        'backup and recovery|query optimization|replication|stored procedures|capacity planning',
        'PostgreSQL|SQL Server|High Availability|Banking',
      ],
      [
        'Data Architect|Database Architect|Data Warehouse Architect',
        'master data management|Snowflake|data governance|Erwin|cloud architecture',
        'Banking|Healthcare|Data Governance',
        'principal',
      ],
    ],
  },
]
