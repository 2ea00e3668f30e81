// Runs within OmegaT when a project is loaded: reads the files of its glossary folder by OmegaT's own manager, and says for each
// segment of the source which entries stand in it. A line of JSON each.
import groovy.json.JsonOutput

if (eventType.toString() == 'LOAD') {
  def manager = new org.omegat.gui.glossary.GlossaryManager(null)
  // The file that entries made in OmegaT go to: none of ours.
  manager.@priorityGlossary = new File('none')
  def all = []
  new File(project.projectProperties.glossaryRoot).listFiles().sort().each { file ->
    def entries = manager.loadGlossaryFile(file)
    all.addAll(entries ?: [])
    def told = (entries ?: []).collect { [it.srcText, it.locText, it.commentText] }
    println 'OMEGAT ' + JsonOutput.toJson([file: file.name, entries: told])
  }
  project.allEntries.each { entry ->
    def found = all.findAll { entry.srcText.contains(it.srcText) }.collect { it.srcText }.unique()
    println 'OMEGAT ' + JsonOutput.toJson([segment: entry.srcText, found: found])
  }
}
