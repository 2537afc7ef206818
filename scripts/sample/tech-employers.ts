/** Where developers and other IT people work. */
export const COMPANIES = `a payments start-up|a logistics platform|{name} Software|a travel marketplace|a health-tech company|a bank's digital unit|an online retailer with {2-9} million customers|a game studio|a consultancy|an energy-trading firm|an insurance technology company|{name} Labs`

/** How they came to it. */
export const DEGREES = `Bachelor's degree in computer science|Master's degree in software engineering|degree in mathematics|self-taught after a coding bootcamp|degree in electrical engineering|apprenticeship in application development @other`
