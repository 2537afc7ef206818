import type { Random } from '../random.ts'

export type Culture = keyof typeof NAMES

const words = (text: string) => text.trim().split(/\s+/)
const family = (first: string, last: string) => ({ first: words(first), last: words(last) })

/** Given and family names in use; any full name is a chance combination. Family names that change with gender are left out. */
const NAMES = {
  english: family(
    `Abigail Alice Amelia Andrew Anthony Beth Caleb Charlotte Claire Connor Daisy Daniel Derek Elliot Erin Gareth Georgia Grace Hannah
     Harriet Heather Isaac Jenna Joel Joshua Kayla Keith Laura Lydia Malcolm Megan Nathan Nicole Owen Philippa Rachel Rebecca Russell
     Samuel Sophie Stuart Tessa Trevor Wesley`,
    `Abbott Ainsworth Barlow Bramley Calloway Chadwick Colburn Crosby Dunmore Eastwick Ellery Fairchild Farrow Garland Halsey Hargrove
     Holbrook Ingram Jessop Kendrick Lockwood Marlowe Merritt Norwood Oakley Paxton Pendle Prescott Quimby Radley Redfern Rowntree
     Sheldrake Stanhope Sutcliffe Tamblyn Thackery Thornbury Underhill Wainwright Weatherby Whitlock Winslow Yardley`,
  ),
  african_american: family(
    'Aaliyah Andre Brianna Darnell Deja Imani Jasmine Jerome Keisha Lamar Latoya Malik Monique Terrence Tiana Tyrell',
    'Banks Battle Boykin Broadnax Cheeks Coleman Dorsey Gaines Hairston Ivory Mosley Pettway Pinkney Rivers Spruill Tolliver',
  ),
  celtic: family(
    'Siân Rhys Aoife Niamh Ciarán Eilidh Angus Seán Órla Iain Carys Dylan Bronwen Fergus Gwen Maeve',
    'Llewellyn Pritchard Bevan Gallagher O’Rourke MacLeod Drummond Kerrigan Ó’Sé Maddox Penrose Trevithick Farquhar Mulcahy Griffiths Donoghue',
  ),
  german: family(
    'Jürgen Anke Björn Greta Heike Lukas Matthias Katrin Sabine Stefan Ute Felix Johanna Jonas Lena Moritz Birgit Tobias',
    'Müller Brandt Köhler Schäfer Weiß Hoffmann Krüger Vogt Lindemann Kühn Ritter Seidel Böhm Haas Jansen Pohl Engelhardt Großmann',
  ),
  spanish: family(
    'José Lucía Álvaro Begoña Carmen Diego Elena Fernando Inés Javier Marta Pablo Rocío Sergio Ximena Andrés Valentina Mateo',
    'García Muñoz Fernández Ibáñez Ortega Castaño Peña Quintero Rosales Serrano Vallejo Zamora Delgado Benítez Cárdenas Escobedo Figueroa Montoya',
  ),
  portuguese: family(
    'João Beatriz Caio Débora Eduarda Fábio Gustavo Inês Juliana Luís Mariana Nuno Otávio Patrícia Rafael Tânia Thiago Vitória',
    'Almeida Barbosa Cardoso Conceição Figueiredo Gonçalves Henriques Lourenço Machado Magalhães Nogueira Queirós Rezende Simões Teixeira Vasconcelos Araújo Brandão',
  ),
  french: family(
    'Amélie Benoît Céline Didier Élodie François Gaëlle Hélène Jérôme Léa Mathilde Noémie Olivier Quentin Rémi Sandrine',
    'Bertrand Chevalier Delacroix Fontaine Garnier Lefèvre Marchand Morel Pelletier Renaud Rousselot Tremblay Gagnon Bélanger Vasseur Aubert',
  ),
  dutch: family(
    'Anouk Bram Daan Femke Jeroen Lotte Maaike Pieter Ruben Sanne Thijs Willemijn',
    'Bakker Dijkstra Hoekstra Jansma Kuipers Mulder Postma Schouten Terpstra Verhoeven Visser Wouters',
  ),
  polish: family(
    'Łukasz Agnieszka Bartosz Dorota Ewelina Grzegorz Kasia Małgorzata Michał Paweł Weronika Zbigniew',
    'Nowak Wójcik Mazur Zając Król Wróbel Stępień Dudek Pawlak Sikora Bąk Szulc',
  ),
  italian: family(
    'Alessia Bruno Chiara Davide Elisa Fabrizio Giulia Lorenzo Martina Niccolò Paola Simone',
    'Bianchi Colombo D’Angelo Esposito Fabbri Galli Lombardi Marchetti Pellegrino Santoro Vitale Zanetti',
  ),
  nordic: family(
    'Åsa Bjørn Elin Freja Henrik Ingrid Lars Mikkel Sigrid Søren Tove Øyvind',
    'Lindqvist Bergström Dahl Halvorsen Holm Kjær Lund Nyström Rasmussen Sandvik Sjöberg Østergaard',
  ),
  indian: family(
    `Aarav Ananya Arjun Deepika Farhan Gayatri Ishaan Kavya Lakshmi Manish Meera Nikhil Pooja Rohan Sanjana Suresh Tanvi Vikram`,
    `Agarwal Banerjee Chatterjee Desai Fernandes Ghosh Iyer Joshi Kulkarni Menon Nair Pillai Qureshi Rao Sengupta Subramanian Thakur Venkatesan`,
  ),
  nigerian: family(
    'Adaeze Babajide Chidinma Chukwuemeka Folake Ifeoma Kelechi Ngozi Obinna Olumide Temitope Yetunde',
    'Adebayo Afolabi Balogun Chukwu Ekwueme Ibekwe Nwosu Obi Ogunleye Okonkwo Onyekachi Oyelaran',
  ),
  kenyan: family(
    'Achieng Barasa Wanjiru Juma Kamau Makena Mwende Njeri Otieno Wambui Kiprono Zawadi',
    'Kariuki Mutua Mwangi Ndegwa Njoroge Ochieng Odhiambo Omondi Wafula Wekesa Chebet Gitau',
  ),
  southern_african: family(
    'Thandiwe Sipho Lerato Nomvula Pieter Annelise Bongani Zanele Kagiso Tebogo',
    'Dlamini Khumalo Mokoena Ndlovu Botha Naidoo Molefe Sithole Swanepoel Zwane',
  ),
  arabic: family(
    'Amal Bilal Dalia Faisal Hana Ibrahim Khadija Layla Mariam Nabil Omar Rania Samir Yasmin Youssef Zeinab',
    'Abdelaziz Al-Khatib Benali Boutros Darwish El-Amin Farouk Haddad Jaber Kassem Mansour Nasser Rahmani Saleh Tahan Zidani',
  ),
  chinese: family(
    'Hui Jiayi Kai Li Mei Ming Qing Wei Xin Yan Yifan Zhen',
    'Cao Deng Feng Gao Huang Jiang Lin Luo Shen Tang Xu Zheng',
  ),
  southeast_asian: family(
    'Althea Bayani Divina Jomar Liezel Maricel Rizal Anh Linh Minh Thảo Trang',
    'Bautista Dela-Cruz Evangelista Macaraeg Manalo Salonga Nguyễn Phạm Trần Đặng Vũ Villanueva',
  ),
  japanese_korean: family(
    'Akiko Daichi Haruka Kenta Naomi Takumi Yuki Hyejin Jihoon Minji Seojun Soyeon',
    'Fujimoto Hayashi Ishikawa Kobayashi Matsuda Shimizu Choi Jung Kang Lim Park Yoon',
  ),
  turkish: family(
    'Ayşe Burak Çiğdem Deniz Emre Gülşen Hakan Meltem Oğuz Selin',
    'Aksoy Aydın Çelik Doğan Kılıç Öztürk Şahin Tekin Yalçın Yıldız',
  ),
} as const

export const isCulture = (text: string): text is Culture => Object.hasOwn(NAMES, text)

/** Chance combinations that a reader would take for somebody known. */
const KNOWN_PEOPLE: ReadonlySet<string> = new Set([
  'Rachel Rivers',
  'Gayatri Joshi',
  'José Serrano',
  'Hannah Abbott',
  'Diego García',
  'Daniel Radley',
  'Lorenzo Bianchi',
  'Bruno Fernandes',
  'Diego Zamora',
  'Fernando Ortega',
  'José Fernandes',
  'Felix Jansen',
  'Lena Hoffmann',
  'Manish Joshi',
  'Naomi Kobayashi',
  'Olivier Fontaine',
  'Owen Farrow',
  'Pablo Escobedo',
  'Lin Dan',
  'Mei Lin',
  'Samir Nasser',
  'Omar Farouk',
  'Sergio García',
  'Soyeon Park',
  'Tyrell Banks',
  'Jürgen Müller',
])

/** A fictional person of a culture; people of Spanish and Portuguese culture sometimes carry two family names. */
export function personName(random: Random, culture: Culture): string {
  const { first, last } = NAMES[culture]
  const names: readonly string[] = last
  const name = `${random.pick<string>(first)} ${random.pick(names)}`
  if (KNOWN_PEOPLE.has(name)) return personName(random, culture)
  const second = random.pick(names)
  const takesTwo = (culture === 'spanish' || culture === 'portuguese') && random.chance(0.3) && !name.endsWith(second)
  return takesTwo ? `${name} ${second}` : name
}
