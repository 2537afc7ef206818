/** Where nurses and radiographers work. */
export const HOSPITALS = `a {180-900}-bed teaching hospital|a regional hospital|a district general hospital @gb|
  a community hospital|St {Aldric/Oswin/Brannoc/Ysolde}'s Hospital|the {name} Medical Center @us|
  a university hospital|a private hospital group|a rural hospital with {30-90} beds`
