/**
 * Skills that are written in several ways, one a line. Spellings of one thing only: `AngularJS` is not `Angular`, and an
 * abbreviation that means two things (`NLP`, `AML`, `CAM`) is no spelling of either. A `~` marks what may also be everyday
 * English: a list of skills means the skill by it, a sentence need not. Some are from O*NET and ESCO (see NOTICE).
 */
export const SKILL_SPELLINGS = `
JavaScript | JS | Java Script | ECMAScript
TypeScript | TS | Type Script
Node.js | NodeJS | Node JS | Node
React | React.js | ReactJS | React JS
Vue.js | Vue | VueJS | Vue JS
AngularJS | Angular.js | Angular JS
Next.js | NextJS | Next JS
Nuxt.js | NuxtJS | Nuxt JS | Nuxt
NestJS | Nest.js | Nest JS
Express.js | ExpressJS | Express JS | ~Express
Ember.js | EmberJS | Ember JS
Backbone.js | BackboneJS | Backbone JS
D3.js | D3JS | D3 JS
Three.js | ThreeJS | Three JS
HTML | Hypertext Markup Language
CSS | Cascading Style Sheets
Sass | SCSS
Tailwind CSS | Tailwind | TailwindCSS
C# | C Sharp | CSharp
C++ | CPP | C Plus Plus | CPlusPlus
.NET | dotnet | Dot Net
.NET Core | dotnet core | Dot Net Core
ASP.NET | ASP .NET | Microsoft ASP.NET
ASP.NET Core | ASP .NET Core
VB.NET | VB .NET | Visual Basic .NET
VBA | Visual Basic for Applications | Microsoft Visual Basic for Applications VBA
~Go | Golang | Go lang
Objective-C | Objective C | ObjC
Ruby on Rails | ~Rails | RoR
Spring Boot | SpringBoot
Jakarta EE | Java EE | J2EE | JavaEE
Shell scripting | Shell script | Shell scripts
PowerShell | Power Shell | Microsoft PowerShell
PL/SQL | PLSQL | Oracle PL/SQL
T-SQL | TSQL | Transact-SQL | Transact SQL
SQL | Structured Query Language
NoSQL | No SQL | No-SQL
PostgreSQL | Postgres | PostgresSQL | Postgre SQL
MySQL | My SQL
SQL Server | MS SQL Server | Microsoft SQL Server | MSSQL | MS SQL
MongoDB | Mongo | Mongo DB
Elasticsearch | Elastic Search
DynamoDB | Amazon DynamoDB | AWS DynamoDB | Dynamo DB
Oracle Database | Oracle DB
Db2 | IBM DB2
Apache Kafka | Kafka
Apache Spark | Spark
PySpark | Py Spark
Apache Airflow | Airflow
Apache Hadoop | Hadoop
Apache Hive | Hive
Apache Cassandra | Cassandra
Apache Maven | Maven
Apache Tomcat | Tomcat
RabbitMQ | Rabbit MQ
Kubernetes | K8s
Docker Compose | docker-compose
AWS | Amazon Web Services | Amazon AWS
Amazon S3 | AWS S3 | S3
Amazon EC2 | AWS EC2 | EC2
AWS Lambda | Amazon Lambda
Amazon Redshift | AWS Redshift | Redshift
GCP | Google Cloud Platform | Google Cloud
BigQuery | Big Query | Google BigQuery
Microsoft Azure | Azure | MS Azure
OpenShift | Red Hat OpenShift
Red Hat Enterprise Linux | RHEL
CI/CD | CICD | CI CD | CI-CD | Continuous integration and continuous delivery
GitHub | Git Hub
GitLab | Git Lab
SVN | Subversion | Apache Subversion
Jira | Atlassian Jira
Confluence | Atlassian Confluence
Bitbucket | Atlassian Bitbucket
REST APIs | REST API | RESTful APIs | RESTful API | RESTful web services
GraphQL | Graph QL
gRPC | g RPC
Microservices | Microservice | Micro services | Micro-services
Infrastructure as code | IaC
DevOps | Dev Ops
Test-driven development | Test driven development | TDD
Behavior-driven development | Behaviour-driven development | BDD
Object-oriented programming | Object oriented programming | OOP
Frontend | Front-end | Front end
Front-end development | Frontend development | Front end development
Backend | Back-end | Back end
Back-end development | Backend development | Back end development
Full-stack | Full stack | Fullstack
Full-stack development | Full stack development | Fullstack development
Machine learning | ML
Artificial intelligence | AI
Large language models | Large language model | LLM | LLMs
scikit-learn | sklearn | scikit learn
TensorFlow | Tensor Flow
PyTorch | Py Torch
OpenCV | Open CV
MATLAB | MathWorks MATLAB | The MathWorks MATLAB
SPSS | IBM SPSS | IBM SPSS Statistics
Power BI | PowerBI | Microsoft Power BI | MS Power BI
Business intelligence | BI
Data visualization | Data visualisation | Dataviz
Data modeling | Data modelling
Data warehousing | Data warehouse
ETL | Extract transform load | Extract, transform, load
A/B testing | AB testing | Split testing
Microsoft Excel | Excel | MS Excel
Microsoft Word | Word | MS Word
PowerPoint | Microsoft PowerPoint | MS PowerPoint | ~Power Point
Microsoft Outlook | Outlook | MS Outlook
Microsoft Access | MS Access
Microsoft Project | MS Project
Microsoft Visio | Visio | MS Visio
Microsoft Office | MS Office
Microsoft 365 | Office 365 | O365 | M365
Microsoft Teams | MS Teams
SharePoint | Microsoft SharePoint | MS SharePoint | Share Point
Active Directory | Microsoft Active Directory
Windows Server | Microsoft Windows Server
macOS | Mac OS | Mac OS X | OS X | Apple macOS
Google Workspace | G Suite | GSuite
WordPress | Word Press
Google Analytics 4 | GA4
SEO | Search engine optimization | Search engine optimisation
PPC | Pay-per-click | Pay per click
Email marketing | E-mail marketing
E-commerce | Ecommerce
HubSpot | Hub Spot
Salesforce | Salesforce.com
CRM | Customer relationship management
ERP | Enterprise resource planning
S/4HANA | SAP S/4HANA | SAP S/4 HANA | S4HANA | S4/HANA
NetSuite | Oracle NetSuite | Net Suite
PeopleSoft | Oracle PeopleSoft | People Soft
QuickBooks | Intuit QuickBooks | Quick Books
Primavera P6 | Oracle Primavera P6 | P6
Photoshop | Adobe Photoshop
Illustrator | Adobe Illustrator
InDesign | Adobe InDesign | ~In Design
After Effects | Adobe After Effects
Premiere Pro | Adobe Premiere Pro | Adobe Premiere
Acrobat | Adobe Acrobat
Adobe XD | Adobe Experience Design
Adobe Creative Cloud | Adobe Creative Suite | Creative Cloud | Creative Suite
UX design | User experience design
UI design | User interface design
AutoCAD | Autodesk AutoCAD | Auto CAD
Revit | Autodesk Revit
Civil 3D | AutoCAD Civil 3D | Autodesk AutoCAD Civil 3D
SolidWorks | Solid Works | Dassault Systemes SolidWorks
SketchUp | Trimble SketchUp | Sketch Up
MicroStation | Bentley MicroStation
ArcGIS | ESRI ArcGIS | Arc GIS
GIS | Geographic information systems | Geographic information system
BIM | Building information modeling | Building information modelling
CAD | Computer-aided design | Computer aided design
CNC machining | Computer numerical control machining
FEA | Finite element analysis
CFD | Computational fluid dynamics
GD&T | Geometric dimensioning and tolerancing
PLC programming | Programmable logic controller programming
PCB design | Printed circuit board design
SCADA | Supervisory control and data acquisition
HVAC | Heating, ventilation and air conditioning
TIG welding | GTAW | Gas tungsten arc welding
MIG welding | GMAW | Gas metal arc welding
Stick welding | SMAW | Shielded metal arc welding
Lockout/tagout | LOTO | Lockout tagout
Forklift operation | Forklift driving | Fork lift operation
Lean manufacturing | Lean production
Six Sigma | 6 Sigma
PRINCE2 | Prince 2
Quality assurance | QA
Accounts payable | A/P
Accounts receivable | A/R
Financial modeling | Financial modelling
FP&A | Financial planning and analysis
IFRS | International Financial Reporting Standards
Know your customer | KYC
Anti-money laundering | Anti money laundering
Mergers and acquisitions | M&A | Mergers & acquisitions
Human resources | HR
HRIS | Human resources information systems | HR information systems
Labor law | Labour law
GDPR | General Data Protection Regulation
HIPAA | Health Insurance Portability and Accountability Act
Electronic health records | EHR | Electronic health record
Electronic medical records | Electronic medical record
CPR | Cardiopulmonary resuscitation
ACLS | Advanced cardiac life support | Advanced cardiovascular life support
PALS | Pediatric advanced life support | Paediatric advanced life support
BLS | Basic life support
IV therapy | Intravenous therapy
ECG | EKG | Electrocardiography | Electrocardiogram
MRI | Magnetic resonance imaging
PCR | Polymerase chain reaction
HPLC | High-performance liquid chromatography | High performance liquid chromatography
Pediatrics | Paediatrics
Orthopedics | Orthopaedics
Anesthesia | Anaesthesia
Hemodialysis | Haemodialysis
Hemodynamic monitoring | Haemodynamic monitoring
ICU | Intensive care unit
ESL | English as a second language
CPA | Certified public accountant
PMP | Project management professional
`
