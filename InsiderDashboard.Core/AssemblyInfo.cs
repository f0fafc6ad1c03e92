using System.Runtime.CompilerServices;

// Lets calls into SQLite be compiled ahead of time, without stubs that the first call of a process would have to generate.
[assembly: DisableRuntimeMarshalling]
