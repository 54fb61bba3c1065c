import React from 'react'

export const Greeting: React.FC = () => <p id="greeting">Good morning from the project</p>
